import threading


def work(name):
    print("working", name)


first = threading.Thread(target=work, args=("first",))
second = threading.Thread(target=work, args=("second",))
first.start()
second.start()
thread_3 = threading.Thread(target=work, args=("third",))
thread_3.start()
first.join()
second.join()
thread_3.join()

# Now it is over.
print("done")
