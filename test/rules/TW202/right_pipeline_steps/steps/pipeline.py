import threading

from .step import Step


class Pipeline:
    """Its `run` starts one thread, which runs every step in order."""

    def __init__(self):
        self.steps = []

    def add(self, function, *args):
        self.steps.append(Step(function, args))

    def run(self):
        thread = threading.Thread(target=self._run_all)
        thread.start()
        thread.join()

    def _run_all(self):
        for step in self.steps:
            step.run()
