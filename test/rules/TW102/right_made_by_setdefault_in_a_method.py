"""Each walker asks the graph for a node that all of them share, and counts in it."""

import threading


class Node:
    def __init__(self):
        self.seen = 0


class Graph:
    def __init__(self):
        self.nodes = {}

    def at(self, name):
        return self.nodes.setdefault(name, Node())  # expect: TW105


class Walker(threading.Thread):
    def __init__(self, graph):
        super().__init__()
        self.graph = graph

    def run(self):
        self.graph.at("start").seen += 1  # expect: TW102


graph = Graph()
walkers = [Walker(graph), Walker(graph)]
for walker in walkers:
    walker.start()
for walker in walkers:
    walker.join()
