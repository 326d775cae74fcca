import threading
import time

COURSES = ["soup", "fish", "cake"]


def cook(course):
    time.sleep(0.01 * len(course))
    print("made", course)


threads = []
for course in COURSES:
    thread = threading.Thread(target=cook, args=(course,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()

print("All courses are here.")
