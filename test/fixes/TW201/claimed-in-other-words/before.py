import threading
import time

COURSES = ["soup", "fish", "cake"]


def cook(course):
    time.sleep(0.01 * len(course))
    print("made", course)


for course in COURSES:
    threading.Thread(target=cook, args=(course,)).start()

print("All courses are here.")
