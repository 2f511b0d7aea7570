export async function keyboardRuns() {
  return 0;
}
