import threading

from signal import Changed

changed = Changed()
done = threading.Event()


def work():
    done.set()
    changed.tell()


thread = threading.Thread(target=work)
thread.start()
while not done.is_set():
    changed.wait(0.1)
thread.join()
