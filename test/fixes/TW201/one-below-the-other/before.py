import threading


def work(name):
    print("working", name)


first = threading.Thread(target=work, args=("first",))
second = threading.Thread(target=work, args=("second",))
first.start()
second.start()
threading.Thread(target=work, args=("third",)).start()

# Now it is over.
print("done")
