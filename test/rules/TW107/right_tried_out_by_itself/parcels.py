"""Where each parcel was seen last."""
places = {}
