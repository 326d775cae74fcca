import threading
import time


def develop(frame):
    time.sleep(0.1)
    print("developed", frame)


def darkroom(frames, tank):
    for frame in frames:
        bath = threading.Thread(target=lambda: develop(frame))
        bath.start()
        tank.rinse()
        if bath.is_alive():
            bath.join()
