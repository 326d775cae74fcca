import threading

loaves = 0


def bake():
    global loaves
    for _ in range(12):
        loaves += 1


def greet():
    print("good morning,", loaves, "loaves")


def main():
    duties = {"baker": bake, "clerk": greet}
    staff = [threading.Thread(target=duty, name=name) for name, duty in duties.items()]
    for person in staff:
        person.start()
    for person in staff:
        person.join()


if __name__ == "__main__":
    main()
