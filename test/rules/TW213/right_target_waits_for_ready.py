import queue
import subprocess
import threading


class Program:
    def __init__(self, command):
        self._ready = threading.Event()
        self._inbox = queue.Queue()
        self._keeper = threading.Thread(target=self._keep)
        self._keeper.start()
        self._speaker = threading.Thread(target=self._speak)
        self._speaker.start()
        self.process = subprocess.Popen(command)
        self.title = command[0]
        self._ready.set()
        self._inbox.put("go")

    def _keep(self):
        self._ready.wait()
        self.process.wait()

    def _speak(self):
        word = self._inbox.get()
        print(word, self.title)

    def wait(self):
        self._keeper.join()
        self._speaker.join()


Program(["sleep", "3"]).wait()
