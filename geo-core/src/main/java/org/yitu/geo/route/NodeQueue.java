package org.yitu.geo.route;

import java.util.Arrays;

/** A binary heap of junctions by key, the least first. A junction may be in it more than once. */
final class NodeQueue {
  private double[] keys = new double[256];
  private int[] heap = new int[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  double leastKey() {
    return keys[0];
  }

  void push(int node, double key) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    int at = size++;
    while (at > 0 && keys[(at - 1) >> 1] > key) {
      int parent = (at - 1) >> 1;
      keys[at] = keys[parent];
      heap[at] = heap[parent];
      at = parent;
    }
    keys[at] = key;
    heap[at] = node;
  }

  int poll() {
    int top = heap[0];
    double key = keys[--size];
    int node = heap[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      heap[at] = heap[child];
      at = child;
    }
    keys[at] = key;
    heap[at] = node;
    return top;
  }
}
