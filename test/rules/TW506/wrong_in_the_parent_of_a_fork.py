import os
import threading


def spawn(folder):
    pid = os.fork()
    if pid:
        os.chdir(folder)  # expect: TW506
        os.waitpid(pid, 0)
    else:
        os.execvp("make", ["make"])


threads = [threading.Thread(target=spawn, args=(folder,)) for folder in ("docs", "web")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
