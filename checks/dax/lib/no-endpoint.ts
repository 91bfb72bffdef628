/** What Node says where a Region has no DAX: the name of its endpoint does not exist. */
export const noEndpoint = { name: 'Error', message: /\bENOTFOUND dax\./ };
