import time

import sounddevice

levels = {}


def listen(heard, frames, at, status):
    levels[at.currentTime] = heard.max()


with sounddevice.InputStream(callback=listen):
    for _ in range(10):
        time.sleep(1)
        for at, level in levels.items():  # expect: TW107
            print(at, level)
