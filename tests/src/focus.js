
// Answers what has the focus: its role, its name, and whether a person can see that it has it.
const element = document.activeElement ?? document.body;
const role = roleOf(element);

const isOutlined = (one) => {
  const style = one && getComputedStyle(one);
  return Boolean(style) && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
};
const box = element.getBoundingClientRect();
const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
const isStop = element !== document.body && element.tabIndex >= 0;
const isSeen = isInWindow && (isOutlined(element) || isOutlined(element.closest('label')));

return { role, name: nameOf(element, role), isSeen: isSeen || !isStop };
