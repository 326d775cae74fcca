import meter

if __name__ == "__main__":
    meter.draw(5)
    print(meter.drawn)
