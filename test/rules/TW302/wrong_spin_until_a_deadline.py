import threading
import time

ready = False


def work():
    global ready
    time.sleep(5)
    ready = True


threading.Thread(target=work, daemon=True).start()
end = time.time() + 10
while not ready:  # expect: TW302
    if time.time() > end:
        raise TimeoutError('too late')
