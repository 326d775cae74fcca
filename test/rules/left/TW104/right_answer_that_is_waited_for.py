import queue
import threading


class Prompt:
    def __init__(self):
        self._lock = threading.Lock()
        self._answered = threading.Event()
        self._answer = None
        self._questions = queue.Queue()
        threading.Thread(target=self._serve, daemon=True).start()

    def ask(self, question):
        with self._lock:
            self._answer = None
            self._answered.clear()
            self._questions.put(question)
            self._answered.wait()
            return self._answer

    def _serve(self):
        while True:
            question = self._questions.get()
            self._answer = input(question)
            self._answered.set()


prompt = Prompt()
names = ["a", "b"]
threads = [threading.Thread(target=prompt.ask, args=(name,)) for name in names]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
