import threading
from time import sleep

def one():
    print(1)

def two():
    print(2)

while True:
    t1 = threading.Thread(target=one)
    t1.start()
    t2 = threading.Thread(target=two)
    t2.start()
    t1.join()
    t2.join()
    sleep(2)
