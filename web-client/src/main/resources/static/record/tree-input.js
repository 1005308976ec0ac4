/**
 * A set of keys as a tree with ticks. A branch whose key is a value of its own (`hidden-danger:*`) stands for all below it;
 * one that starts with `#` only gathers. Values that the tree does not show are kept as they are.
 */
import { defineComponent, el, h, ref } from '/core/ui.js';
import { label, t } from '/core/i18n.js';

/** @typedef {import('/record/records.js').TreeNode} TreeNode */

export const TreeInput = defineComponent({
  props: {
    nodes: { type: Array, required: true },
    modelValue: { default: () => [] },
    id: { type: String, default: undefined },
    disabled: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const tree = ref(null);
    const nodes = /** @type {TreeNode[]} */ (props.nodes);
    const data = nodes.map(shown);
    const held = new Set(/** @type {string[]} */ (props.modelValue || []));
    const known = new Set(nodes.flatMap(keys));
    const others = [...held].filter((key) => !known.has(key));
    const ticked = nodes.flatMap((node) => leavesOf(node, held));
    const change = () => {
      const checked = new Set(/** @type {any} */ (tree.value).getCheckedKeys());
      emit('update:modelValue', [...others, ...nodes.flatMap((node) => valuesOf(node, checked))].sort());
    };
    return () =>
      h('div', { class: 'tree-input', id: props.id, tabindex: -1, role: 'group', 'aria-label': attrs['aria-label'] }, [
        h(el.ElTree, {
          ref: tree,
          data,
          nodeKey: 'key',
          showCheckbox: true,
          checkOnClickLeaf: true,
          defaultCheckedKeys: ticked,
          defaultExpandedKeys: ['#all'],
          onCheck: change,
        }),
        h('div', { class: 'muted small' }, t('form.treeHint')),
      ]);
  },
});

/** @param {TreeNode} node @returns {any} */
function shown(node) {
  return { key: node.key, label: label(node.label), children: node.children?.map(shown) };
}

/** @param {TreeNode} node @returns {string[]} */
function keys(node) {
  return [node.key, ...(node.children || []).flatMap(keys)];
}

/** The leaves that are held, by themselves or through a branch. @param {TreeNode} node @param {Set<string>} held @returns {string[]} */
function leavesOf(node, held) {
  if (!node.children) return held.has(node.key) ? [node.key] : [];
  const all = held.has(node.key);
  return node.children.flatMap((child) => (all && !child.children ? [child.key] : leavesOf(child, held)));
}

/** A ticked branch by its own key, else what is ticked below. @param {TreeNode} node @param {Set<string>} checked @returns {string[]} */
function valuesOf(node, checked) {
  if (!node.children) return checked.has(node.key) ? [node.key] : [];
  const whole = checked.has(node.key) && !node.key.startsWith('#');
  return whole ? [node.key] : node.children.flatMap((child) => valuesOf(child, checked));
}
