import subprocess
import threading


class Recorder:
    def __init__(self, command):
        self.command = command
        self.process = None
        self.thread = threading.Thread(target=self._record)

    def begin(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE)
        self.thread.start()

    def end(self):
        self.process.terminate()
        me = threading.get_ident()
        if self.thread.is_alive() and me != self.thread.ident:
            self.thread.join()

    def _record(self):
        for line in self.process.stdout:
            print(line)
            if line.startswith(b"disk full"):
                self.end()
                break


recorder = Recorder(["record", "-"])
recorder.begin()
input("return to stop ")
recorder.end()
