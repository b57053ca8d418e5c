/** The one namespace of our scripts; each script adds its room. */
declare var CanCu: any
interface Window { CanCu: any }
