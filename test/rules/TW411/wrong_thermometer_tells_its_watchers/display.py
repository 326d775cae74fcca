def show_on(thermometer):
    thermometer.watch(lambda degrees: print(f"{degrees} degrees"))
