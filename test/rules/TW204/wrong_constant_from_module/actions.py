def announce(target):
    print("announcing on", target)
