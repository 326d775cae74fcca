def save():
    print("saved")
