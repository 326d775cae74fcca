import os
import threading
import time


def beat():
    while True:
        time.sleep(1)


threading.Thread(target=beat, daemon=True).start()
pid = os.fork()  # expect: TW503
if pid == 0:
    print("child")
    os._exit(0)
os.waitpid(pid, 0)
