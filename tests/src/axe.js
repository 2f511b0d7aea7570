
// Runs every rule of axe on the page as it stands, and answers what is wrong and how much was looked at.
const done = arguments[arguments.length - 1];
axe.run(document).then(
  ({ passes, violations }) =>
    done({
      nodes: passes.reduce((sum, rule) => sum + rule.nodes.length, 0),
      rules: passes.length,
      violations: violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)),
    }),
  (error) => done({ nodes: 0, rules: 0, violations: [`axe: ${error}`] }),
);
