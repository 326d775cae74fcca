import threading

open_orders = 0


def deliver(address):
    global open_orders
    print("to", address)
    open_orders -= 1  # expect: TW101


def main():
    global open_orders
    couriers = []
    for address in ("Mill Lane", "High Street", "Dock Road"):
        courier = threading.Thread(target=deliver, args=(address,))
        couriers.append(courier)
        courier.start()
    while couriers:
        for courier in list(couriers):
            if not courier.is_alive():
                couriers.remove(courier)
                open_orders += 1  # expect: TW101
    print(open_orders)


if __name__ == "__main__":
    main()
