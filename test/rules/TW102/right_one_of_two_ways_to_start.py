"""Each way to start makes an object of its own under the name, and its own thread."""

import queue
import sys
import threading


class Classifier:
    def __init__(self, inq):
        self.inq = inq
        self.classified_count = 0

    def weigh(self, item):
        return len(str(item))

    def run(self):
        while True:
            item = self.inq.get()
            if item is None:
                break
            self.classified_count += self.weigh(item)


class SimulClassifier:
    def __init__(self, inq):
        self.inq = inq

    def run(self):
        self.inq.get()


class Session:
    def __init__(self, mode):
        self.mode = mode
        self.threads = []
        self.inq = queue.Queue()
        self.classifier = None

    def start(self):
        if self.mode == "simul":
            return self._start_simul()
        return self._start_live()

    def _start_live(self):
        self.classifier = Classifier(self.inq)
        for name, target in [("classifier", self.classifier.run)]:
            t = threading.Thread(target=target, name=name, daemon=True)
            t.start()
            self.threads.append(t)
        return True

    def _start_simul(self):
        self.classifier = SimulClassifier(self.inq)
        for name, target in [("classifier", self.classifier.run)]:
            t = threading.Thread(target=target, name=name, daemon=True)
            t.start()
            self.threads.append(t)
        return True

    def wait(self):
        for t in self.threads:
            t.join()


session = Session(sys.argv[1])
session.start()
session.wait()
