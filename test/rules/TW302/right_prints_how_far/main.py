import threading
import time

from progress import Progress

progress = Progress()
thread = threading.Thread(target=progress.work)
thread.start()
while thread.is_alive():
    print(f"{progress.percent} %", end="\r")
    time.sleep(0.2)
