"""What a thread leaves on its own object is read when it has ended."""
import threading


def work(numbers):
    me = threading.current_thread()
    me.total = 0
    for number in numbers:
        me.total += number


threads = [threading.Thread(target=work, args=(range(n),)) for n in (10, 20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(thread.total for thread in threads))
