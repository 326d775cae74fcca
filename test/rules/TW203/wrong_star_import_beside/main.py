from threading import *
from do import *

for n in range(3):
    t = Thread(target=do(n))  # expect: TW203
    t.start()
    t.join()  # expect: TW206
