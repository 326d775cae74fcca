"""Two trains, two tracks: the version that gets stuck is kept to be looked at."""
import threading
import time

east_track = threading.Lock()
west_track = threading.Lock()


# How it was, and got stuck.
def local_train_stuck():
    with east_track:
        time.sleep(0.1)
        with west_track:
            print("local train through")


def express_stuck():
    with west_track:
        time.sleep(0.1)  # expect: TW405
        with east_track:  # expect: TW401:hint
            print("express through")


# The east track first.
def local_train():
    with east_track:
        time.sleep(0.1)
        with west_track:
            print("local train through")


def express():
    with east_track:
        time.sleep(0.1)
        with west_track:
            print("express through")


if __name__ == "__main__":
    trains = [threading.Thread(target=local_train), threading.Thread(target=express)]
    for train in trains:
        train.start()
    for train in trains:
        train.join()
