import queue
import threading


class ThreadRunner:
    """Runs callables on its one thread and waits for each answer."""

    def __init__(self):
        self._calls = queue.Queue()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def run(self, function, *args):
        answer = queue.Queue(maxsize=1)
        self._calls.put((function, args, answer))
        return answer.get()

    def close(self):
        self._calls.put(None)
        self._thread.join()

    def _serve(self):
        for function, args, answer in iter(self._calls.get, None):
            answer.put(function(*args))


runner = ThreadRunner()
print(runner.run(len, "four"))
print(runner.run(max, 3, 9))
runner.close()
