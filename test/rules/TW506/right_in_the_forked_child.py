import os
import threading


def mask_files(octal):
    os.umask(int(octal, 8))


def spawn(folder, octal):
    try:
        pid = os.fork()
    except OSError:
        return
    if pid == 0:
        os.chdir(folder)
        mask_files(octal)
        os.execvp("make", ["make"])
    os.waitpid(pid, 0)


threads = [threading.Thread(target=spawn, args=(folder, "022")) for folder in ("docs", "web")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
