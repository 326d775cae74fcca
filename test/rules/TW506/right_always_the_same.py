import os
import sys
import threading


def work(n):
    sys.stdout = sys.__stdout__
    os.environ["MODE"] = "quiet"
    print(n)


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()  # expect: TW201:hint
