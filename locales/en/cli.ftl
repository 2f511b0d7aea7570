# What the program says on the command line.

cli-done = Done.
