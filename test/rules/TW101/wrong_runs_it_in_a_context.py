import contextvars
import threading

done = 0


def work():
    global done
    for _ in range(1000):
        done += 1  # expect: TW101


def run(context):
    context.run(work)


threads = [threading.Thread(target=run, args=(contextvars.copy_context(),)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(done)
