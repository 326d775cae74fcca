import threading
import time


def greet(num):
    time.sleep(0.05 * num)
    print("Goodbye from", num)


print("Starting the program")

for n in range(3):
    x = threading.Thread(target=greet, args=(n + 1,))
    x.start()

print("Have started the threads")
print("Bye")
