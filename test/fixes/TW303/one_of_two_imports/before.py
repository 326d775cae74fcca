import threading, time

cubes = []


def cube(numbers):
    for number in numbers:
        cubes.append(number ** 3)


def main():
    mill = threading.Thread(target=cube, args=([1, 2, 3],))
    mill.start()
    time.sleep(0.5)
    return sum(cubes)


print(main())
