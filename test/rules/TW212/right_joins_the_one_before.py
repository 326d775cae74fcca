import threading


class Engine:
    def __init__(self):
        self._thread = None

    def run_engine(self, scene):
        self._thread = threading.Thread(target=self._run, args=(scene, self._thread))
        self._thread.daemon = True
        self._thread.start()

    def wait(self):
        if self._thread is not None:
            self._thread.join()

    def _run(self, scene, old_thread):
        if old_thread is not None:
            old_thread.join()
        print(scene)


engine = Engine()
engine.run_engine("a")
engine.run_engine("b")
engine.wait()
