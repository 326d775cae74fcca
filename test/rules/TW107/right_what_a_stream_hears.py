import time

import sounddevice

levels = {}


def listen(heard, frames, at, status):
    levels[at.currentTime] = heard.max()


stream = sounddevice.InputStream(callback=listen)
stream.start()
time.sleep(10)
stream.stop()
for at, level in levels.items():
    print(at, level)
