import time

from pynput import mouse

clicks = 0


def clicked(x, y, button, pressed):
    global clicks
    clicks += 1  # expect: TW101


with mouse.Listener(on_click=clicked):
    while True:
        time.sleep(60)
        print(clicks)
        clicks -= clicks // 2  # expect: TW101
