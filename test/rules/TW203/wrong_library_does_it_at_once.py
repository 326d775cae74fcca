"""What a library does is done by then, and what it gives is nothing to call"""

import json
import os
import subprocess
from threading import Thread, Timer

workers = [
    Thread(target=os.system("ls")),  # expect: TW203
    Thread(target=subprocess.run(["ls"])),  # expect: TW203
    Thread(target=json.loads("{}")),  # expect: TW203
    Timer(3, subprocess.Popen(["ls"])),  # expect: TW203
]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
