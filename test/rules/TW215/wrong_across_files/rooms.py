def heat(room, degrees):
    print(room, degrees)
