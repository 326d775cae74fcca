import threading
import time


def ferry(crate):
    time.sleep(0.2 * crate)
    print("delivered", crate)


for crate in (1, 2, 3):
    van = threading.Thread(target=ferry, args=(crate,))
    van.start()

print("the depot has closed its gate")
