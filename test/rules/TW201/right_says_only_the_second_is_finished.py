import threading
import time


def bake(tray):
    print(f"tray {tray} goes in")
    time.sleep(tray)
    print(f"tray {tray} comes out")


def main():
    tray = threading.Thread(target=bake, args=(1,))
    tray.start()
    print("Is tray 1 finished?")
    tray2 = threading.Thread(target=bake, args=(2,))
    tray2.start()
    tray2.join()
    print("Tray 2 is finished")


main()
