import os
import threading
import time


def beat():
    while True:
        time.sleep(1)


threading.Thread(target=beat, daemon=True).start()
pid = os.fork()
if pid == 0:
    os.execvp("ls", ["ls"])
os.waitpid(pid, 0)
