import threading

from keypad import next_key as getkey, keys

stopper = threading.Event()


def heat():
    while not stopper.is_set():
        print("heating")
        stopper.wait(0.1)


t = threading.Thread(target=heat)
t.start()
while getkey() != keys.ESCAPE and not stopper.is_set():
    continue
stopper.set()
t.join()
