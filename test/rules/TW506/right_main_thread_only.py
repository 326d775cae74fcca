import os
import threading


def work(name):
    print(os.path.abspath(name))


os.chdir("/tmp")
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
