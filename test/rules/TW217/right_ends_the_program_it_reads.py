import subprocess
import threading


class Scanner:
    def __init__(self, command):
        self.stopping = threading.Event()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.thread = threading.Thread(target=self.read)
        self.thread.start()  # expect: TW201:information

    def read(self):
        while not self.stopping.is_set():
            line = self.process.stdout.readline()
            if not line:
                break
            print(line)

    def stop(self):
        self.stopping.set()
        if self.process is not None:
            self.process.terminate()


scanner = Scanner(["cat"])
input("Enter ends it")
scanner.stop()
