import subprocess
import threading


def supervise(owner):
    print("supervising", owner.title)
    owner.process.wait()
    print(owner.title, "ended with", owner.process.returncode)


class Program:
    def __init__(self, command):
        self.title = command[0]
        self.keeper = threading.Thread(target=supervise, args=(self,))
        self.keeper.start()  # expect: TW213
        self.process = subprocess.Popen(command)

    def wait(self):
        self.keeper.join()


Program(["sleep", "3"]).wait()
