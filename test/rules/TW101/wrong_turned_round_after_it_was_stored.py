# What another one stores between the two lines is turned round, and belongs to nobody's course.
from threading import Thread

course = 0


def steer(to, backwards):
    global course
    course = to % 360
    if backwards:
        course = (course + 180) % 360  # expect: TW101


pilots = [Thread(target=steer, args=(to, to > 90)) for to in (30, 120)]
for pilot in pilots:
    pilot.start()
for pilot in pilots:
    pilot.join()
print(course)
